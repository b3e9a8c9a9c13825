import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../../../scripts/lib/paths.mjs';

const FOLDER = join(rootFolder, 'docs', 'images');
const PICTURES = ['dataarts-form', 'dli-form', 'error', 'list', 'result'];
const fileOf = (name) => join(FOLDER, `${name}.png`);
/** `npm run test:e2e -- --pictures` takes them all, every other run those that are missing. */
const isWanted = (name) => Boolean(process.env.UPDATE_PICTURES) || !existsSync(fileOf(name));

/** Pixels for each of the page: pictures are made for sharp screens. */
export const PIXELS = PICTURES.some(isWanted) ? 2 : 1;

/** What comes and goes by itself, or offers something that has nothing to do with this node. */
const HIDDEN = [
	'.el-notification',
	'[data-test-id="node-error-view-instance-ai-button"]',
	'[data-test-id="panel-drag-button"]',
];
const style = `${HIDDEN.join(', ')} { display: none !important; }`;

/**
 * Takes a picture for the README, if it is wanted.
 * @param {import('playwright-core').Page} page
 * @param {string} name one of `PICTURES`
 * @param {object} view
 * @param {string[]} view.parts what to show: selectors of elements, all of which are in the picture
 * @param {number} [view.from] how much to leave out at the top
 * @param {number} [view.height] how much to show from there
 * @param {boolean} [view.isWhole] makes the window so high for it that all of the form is seen
 */
export async function takePicture(page, name, { parts, from = 0, height = Infinity, isWhole }) {
	if (!isWanted(name)) return;
	mkdirSync(FOLDER, { recursive: true });
	const usual = page.viewportSize();
	if (isWhole) await page.setViewportSize({ ...usual, height: await neededHeight(page) });
	const { x, y, right, bottom } = await boxAround(page, parts);
	const top = y + from;
	const clip = { x, y: top, width: right - x, height: Math.min(height, bottom - top) };
	// Where nothing changes under it.
	await page.mouse.move(1, 1);
	await page.screenshot({ path: fileOf(name), clip, style, animations: 'disabled' });
	await page.setViewportSize(usual);
}

async function neededHeight(page) {
	const form = page.locator('[data-test-id="node-parameters"]');
	const hidden = await form.evaluate(
		({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
	);
	return page.viewportSize().height + hidden;
}

async function boxAround(page, selectors) {
	const boxes = await Promise.all(
		selectors.map(async (selector) => await page.locator(selector).first().boundingBox()),
	);
	return {
		x: Math.min(...boxes.map((box) => box.x)),
		y: Math.min(...boxes.map((box) => box.y)),
		right: Math.max(...boxes.map((box) => box.x + box.width)),
		bottom: Math.max(...boxes.map((box) => box.y + box.height)),
	};
}
