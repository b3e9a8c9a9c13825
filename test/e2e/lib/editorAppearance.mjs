import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../../../scripts/lib/paths.mjs';

const FOLDER = join(rootFolder, 'docs', 'images');
const SCREENSHOTS = ['dataarts-form', 'dli-form', 'error', 'list', 'result'];
const fileOf = (name) => join(FOLDER, `${name}.png`);
/** `npm run test:e2e -- --pictures` takes all screenshots, any other run only missing ones. */
const isRequired = (name) => Boolean(process.env.UPDATE_PICTURES) || !existsSync(fileOf(name));

/** Device pixels per CSS pixel: screenshots are made for high-resolution screens. */
export const PIXEL_RATIO = SCREENSHOTS.some(isRequired) ? 2 : 1;

/** Elements that appear at random, or have nothing to do with this node. */
const HIDDEN = [
	'.el-notification',
	'[data-test-id="node-error-view-instance-ai-button"]',
	'[data-test-id="panel-drag-button"]',
];
const style = `${HIDDEN.join(', ')} { display: none !important; }`;

/**
 * Takes a screenshot for the README, if it is required.
 * @param {import('playwright-core').Page} page
 * @param {string} name one of `SCREENSHOTS`
 * @param {object} view
 * @param {string[]} view.parts selectors of the elements that the screenshot must contain
 * @param {number} [view.from] height to leave out at the top
 * @param {number} [view.height] height to show
 * @param {boolean} [view.isWhole] enlarges the window until the whole form is visible
 */
export async function takeScreenshot(page, name, { parts, from = 0, height = Infinity, isWhole }) {
	if (!isRequired(name)) return;
	mkdirSync(FOLDER, { recursive: true });
	const normalSize = page.viewportSize();
	if (isWhole) {
		await page.setViewportSize({ ...normalSize, height: await heightOfWholeForm(page) });
	}
	const { x, y, right, bottom } = await boundingBox(page, parts);
	const top = y + from;
	const clip = { x, y: top, width: right - x, height: Math.min(height, bottom - top) };
	// In the corner the mouse pointer highlights nothing.
	await page.mouse.move(1, 1);
	await page.screenshot({ path: fileOf(name), clip, style, animations: 'disabled' });
	await page.setViewportSize(normalSize);
}

async function heightOfWholeForm(page) {
	const form = page.locator('[data-test-id="node-parameters"]');
	const hidden = await form.evaluate(
		({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
	);
	return page.viewportSize().height + hidden;
}

async function boundingBox(page, selectors) {
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

/** Sets n8n's light or dark theme, as its personal settings do. */
export async function setTheme(page, theme) {
	await page.evaluate((name) => {
		const { $pinia } = document.querySelector('#app').__vue_app__.config.globalProperties;
		$pinia._s.get('ui').setTheme(name);
	}, theme);
}

/**
 * Waits until the page shows this number of our node's icons.
 * @returns {Promise<{ theme: string, icons: { file: string, loaded: boolean }[] }>}
 */
export async function readIcons(page, count) {
	await page.waitForFunction(
		(expected) =>
			[...document.images].filter(({ src }) => src.includes('huawei')).length >= expected,
		count,
	);
	return await page.evaluate(async () => {
		const icons = [...document.images].filter(({ src }) => src.includes('huawei'));
		await Promise.allSettled(icons.map((icon) => icon.decode()));
		return {
			theme: document.body.dataset.theme,
			icons: icons.map(({ src, naturalWidth }) => ({
				file: src.split('/').at(-1),
				loaded: naturalWidth > 0,
			})),
		};
	});
}

/**
 * The lowest contrast between text and background in the form of the open node.
 * @returns {Promise<{ text: string, contrast: number }>} 1 is invisible, 21 is black on white
 */
export async function lowestContrast(page) {
	return await page.evaluate(measureContrast);
}

/** Runs in the page. The formulas are those of WCAG 2.2: relative luminance, contrast ratio. */
function measureContrast() {
	const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	// The browser converts any notation of a color into numbers.
	const rgba = (color) => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = color;
		canvas.fillRect(0, 0, 1, 1);
		return [...canvas.getImageData(0, 0, 1, 1).data];
	};
	const background = (element) => {
		for (let ancestor = element; ancestor; ancestor = ancestor.parentElement) {
			const color = rgba(getComputedStyle(ancestor).backgroundColor);
			if (color[3] === 255) return color;
		}
		return [255, 255, 255, 255];
	};
	const luminance = (color) => {
		const [red, green, blue] = color.slice(0, 3).map((component) => {
			const value = component / 255;
			return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const contrast = (element) => {
		const colors = [rgba(getComputedStyle(element).color), background(element)];
		const [darker, lighter] = colors.map(luminance).sort((a, b) => a - b);
		return (lighter + 0.05) / (darker + 0.05);
	};
	const form = document.querySelector('[data-test-id="node-parameters"]');
	const texts = form.querySelectorAll(
		'label .n8n-text, .notice-content span, .parameter-input input',
	);
	const measured = [...texts]
		.filter((element) => element.checkVisibility())
		.map((element) => ({
			text: element.textContent || element.value,
			contrast: contrast(element),
		}));
	return measured.reduce((lowest, next) => (next.contrast < lowest.contrast ? next : lowest));
}
