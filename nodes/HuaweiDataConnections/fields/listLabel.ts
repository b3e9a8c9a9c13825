/** What follows the name in a label. Names of Huawei Cloud's resources contain no parentheses. */
const DESCRIPTION = / \([^()]*\)$/;

/** The label of a list entry whose item is not running. The name can be read from it again. */
export function notRunningLabel(name: string, state: string): string {
	return `${name} (Not running: ${state})`;
}

/** The name in the label of a list entry, which n8n stores as the name of what was chosen. */
export function nameInLabel(label: string): string {
	return label.replace(DESCRIPTION, '');
}
