import { Redactor } from '../../../../nodes/HuaweiDataConnections/client/redaction/Redactor';
import { runInterruptibly } from '../../../support/runInterruptibly';

it('a text of a hostile form is searched in linear time', () => {
	const size = 400_000;
	const redactor = new Redactor();
	redactor.add(['Geheim"17', 'aaaaaaaaab', `${'x'.repeat(20_000)}/+=`]);
	for (const part of ['a', 'a-', 'a:', '\\', '%25', '&amp;', 'thin:', '://', 'a="', 'Bearer ']) {
		const text = `:= ${part.repeat(size / part.length)}`;
		expect(runInterruptibly(() => redactor.text(text))).toBe(text);
	}
});
