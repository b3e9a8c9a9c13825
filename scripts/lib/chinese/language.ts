import type { ReadmeLanguage } from '../readmeLanguage';
import { DLI_SERVICE_NAMES, TYPE_NAMES } from './consoleNames';
import { TEXTS } from './texts';

/** Chinese. The form is English, so that its names stay, beside those of the Chinese console. */
export const CHINESE: ReadmeLanguage = {
	text: (english) => found(TEXTS[english], 'texts', english),
	consoleNames: {
		heading: '控制台名称',
		type: (value) => found(TYPE_NAMES[value]?.name, 'consoleNames', value),
		service: (value) => found(DLI_SERVICE_NAMES[value]?.service.name, 'consoleNames', value),
	},
};

function found(text: string | undefined, table: string, key: string): string {
	if (text !== undefined) return text;
	throw new Error(`scripts/lib/chinese/${table}.ts has no Chinese for '${key}'`);
}
