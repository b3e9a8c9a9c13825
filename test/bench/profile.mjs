import { Session } from 'node:inspector/promises';
import { ownerOf } from './owners.mjs';
import { watch } from './sampling.mjs';

const SAMPLE_MICROSECONDS = 500;

/**
 * Does the same as `watch`, and tells whose code ran. Takes more time than without.
 * @param {() => Promise<unknown>} action
 * @param {string} packageFolder where our package is installed
 * @returns {Promise<{ result: unknown, watched: object & { profile: Profile } }>}
 *
 * @typedef {import('./results.ts').Profile} Profile
 */
export async function profile(action, packageFolder) {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
	await session.post('Profiler.start');
	const { result, watched } = await watch(action);
	const { profile: taken } = await session.post('Profiler.stop');
	session.disconnect();
	const { from, to } = watched;
	const samples = samplesOf(taken, packageFolder).filter(({ at }) => at >= from && at <= to);
	return { result, watched: { ...watched, profile: summary(samples, watched.stretches) } };
}

/** What ran when, each with the frames of its stack. */
function samplesOf({ nodes, samples, timeDeltas, startTime }, packageFolder) {
	const frames = framesOf(nodes, packageFolder);
	let micros = startTime;
	const times = timeDeltas.map((delta) => (micros += delta));
	return samples.map((id, index) => ({
		at: times[index] / 1000,
		ms: Math.max(0, (times[index + 1] ?? times[index]) - times[index]) / 1000,
		...frames.get(id),
	}));
}

/** Owner of each node of the call tree, and our functions on the way to it. */
function framesOf(nodes, packageFolder) {
	const parents = new Map(
		nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
	);
	const byId = new Map(nodes.map((node) => [node.id, node]));
	return new Map(
		nodes.map(({ id, callFrame }) => [
			id,
			{ owner: ownerOf(callFrame, packageFolder), own: ownOf(id) },
		]),
	);

	function ownOf(id) {
		const names = [];
		for (let at = id; at !== undefined; at = parents.get(at)) {
			const { callFrame } = byId.get(at);
			if (ownerOf(callFrame, packageFolder) !== 'this node') continue;
			const file = callFrame.url.split('/').at(-1);
			names.push(
				`${callFrame.functionName || '(anonymous)'} (${file}:${callFrame.lineNumber + 1})`,
			);
		}
		return names;
	}
}

function summary(samples, stretches) {
	const functions = new Map();
	for (const { ms, own, owner } of samples) {
		for (const name of new Set(own)) {
			const known = functions.get(name) ?? { name, self: 0, total: 0 };
			functions.set(name, known);
			known.total += ms;
			if (name === own[0] && owner === 'this node') known.self += ms;
		}
	}
	const [longest] = stretches
		.map(({ from, to, ms }) => {
			const inside = samples.filter(({ at }) => at >= from && at <= to);
			const ours = sum(inside.filter(({ own }) => own.length > 0));
			return { ms, ours: Math.min(ms, ours), owners: byOwner(inside) };
		})
		.sort((one, other) => other.ours - one.ours);
	const most = [...functions.values()].sort((one, other) => other.total - one.total);
	return { owners: byOwner(samples), functions: most.slice(0, 25), longest };
}

function byOwner(samples) {
	const owners = {};
	for (const { owner, ms } of samples) owners[owner] = (owners[owner] ?? 0) + ms;
	return owners;
}

const sum = (samples) => samples.reduce((total, { ms }) => total + ms, 0);
