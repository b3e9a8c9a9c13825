import { hintFor } from '../../../nodes/HuaweiDataConnections/client/errorHints';
import { runInterruptibly } from '../../support/runInterruptibly';

const hintForMessage = (message: string) =>
	hintFor({ status: 403, code: '', message, requestId: '' });

it('names the permission that a message names', () => {
	for (const message of [
		'dli:queue:create_queue denied',
		'No policy-x for dli:queue:create_queue.',
	]) {
		expect(hintForMessage(message)).toContain('grant the permission dli:queue:create_queue to');
	}
	expect(hintForMessage('Denied: no')).toContain('lacks a permission');
});

it.each(['a-', 'aaaa', 'a: '])('searches a long message in linear time: %s', (part) => {
	const message = part.repeat(400_000 / part.length);
	expect(runInterruptibly(() => hintForMessage(message))).toContain('lacks a permission');
});
