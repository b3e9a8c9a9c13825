import { prose } from './markdown';

/** How sure the tables are, in the words of the pages. */
export const EVIDENCE =
	'_Documented_ is what stands in Huawei Cloud\'s documentation or its examples. _Observed_ is what was seen in working public tools or tests. _Inferred_ is what is concluded from related services: nobody has seen it work, and its name ends with "(Unverified)".';

const NOTICE = '<!-- Written by `npm run tables`: what is changed here is lost. -->';

/** A page with its title, made of paragraphs. */
export function page(title: string, paragraphs: readonly string[]): string {
	return `${[`# ${prose(title)}`, NOTICE, ...paragraphs].join('\n\n')}\n`;
}

/** A page that ends with what its words for evidence mean. */
export function pageWithEvidence(title: string, paragraphs: readonly string[]): string {
	return page(title, [...paragraphs, '## Evidence', EVIDENCE]);
}
