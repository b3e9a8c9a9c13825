/** Chooses n8n's light or dark theme; it holds from the next page on. */
export async function useTheme(page, theme) {
	await page.evaluate((name) => localStorage.setItem('N8N_THEME', name), theme);
}

/**
 * The theme that is on, and the icons of our node on the page, when there are so many: the names of
 * their files, and whether they could be loaded.
 */
export async function readIcons(page, count) {
	await page.waitForFunction(
		(wanted) => [...document.images].filter(({ src }) => src.includes('huawei')).length >= wanted,
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
	// The browser itself turns any notation of a colour into numbers.
	const rgba = (color) => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = color;
		canvas.fillRect(0, 0, 1, 1);
		return [...canvas.getImageData(0, 0, 1, 1).data];
	};
	const background = (element) => {
		for (let at = element; at; at = at.parentElement) {
			const color = rgba(getComputedStyle(at).backgroundColor);
			if (color[3] === 255) return color;
		}
		return [255, 255, 255, 255];
	};
	const luminance = (color) => {
		const [red, green, blue] = color.slice(0, 3).map((part) => {
			const share = part / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const contrast = (element) => {
		const tones = [rgba(getComputedStyle(element).color), background(element)].map(luminance);
		return (Math.max(...tones) + 0.05) / (Math.min(...tones) + 0.05);
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
	return measured.reduce((lowest, one) => (one.contrast < lowest.contrast ? one : lowest));
}
