import { NodeApiError, type INode } from 'n8n-workflow';

import { UserFacingError } from '../../../nodes/HuaweiDataConnections/client/UserFacingError';
import { copyWithPrefix } from '../../../nodes/HuaweiDataConnections/dataArts/failedParts';

const NODE = { name: 'Huawei', typeVersion: 1, parameters: {} } as INode;

describe('the error of a part', () => {
	it('keeps what Huawei Cloud says of it', () => {
		const options = { message: 'No', description: 'Ask.', httpCode: '403' };
		const error = new NodeApiError(NODE, { message: 'No' }, options);
		Object.assign(error.context, { errorCode: 'DAYU.1002' });
		const copy = copyWithPrefix(error, 'Workspace w1');
		expect(copy).toBeInstanceOf(NodeApiError);
		expect(copy).toMatchObject({
			message: 'Workspace w1: No',
			description: 'Ask.',
			httpCode: '403',
			context: { errorCode: 'DAYU.1002' },
		});
		expect(error.message).toBe('No');
	});

	it('keeps what to do', () => {
		const copy = copyWithPrefix(new UserFacingError('It is gone', 'Look.'), "Connection 'sales'");
		expect(copy).toBeInstanceOf(UserFacingError);
		expect(copy).toMatchObject({ message: "Connection 'sales': It is gone", description: 'Look.' });
	});

	it('is the same error if it is none for users', () => {
		const error = new TypeError('x is undefined');
		expect(copyWithPrefix(error, 'Workspace w1')).toBe(error);
	});
});
