import type { Answer } from './answers';
import { failedOperation } from './dataArtsAnswers';
import { invalidParameter } from './dliAnswers';
import { authFailureAnswer } from './gatewayAnswers';
import type { LookupService, Switches } from './switches';

/** How a service refuses a look-up. */
interface Envelope {
	/** A part of the request is wrong. */
	invalid(part: string, switches: Switches): Answer;
	/** The caller may not read the service. Absent: no source shows one, so the gateway answers. */
	denied?: Answer;
}

/** `{error_code, error_msg}`, the most usual envelope. */
const plain = (status: number, code: string, text: string): Answer => ({
	status,
	body: { error_code: code, error_msg: text },
});

/** `{errCode, externalMessage}` of CDM (HC-intl dataartsstudio_02_0311) and CSS (TF). */
const old = (status: number, code: string, text: string): Answer => ({
	status,
	body: { errCode: code, externalMessage: text },
});

/** `{code, message}` of VPC (HC-intl vpc_api_0003). */
const ofVpc = (status: number, code: string, text: string): Answer => ({
	status,
	body: { code, message: text },
});

/** `{error: {error_code, error_msg}}` of KMS (OTC kms_02_0017). */
const ofKms = (status: number, code: string, text: string): Answer => ({
	status,
	body: { error: { error_code: code, error_msg: text } },
});

const ENVELOPES: Record<LookupService, Envelope> = {
	// HC-intl vpc_api_0003: VPC.2701 and its text; VPC.0101 with a text of this pattern: OTC SDK.
	vpc: {
		invalid: (part) => ofVpc(400, 'VPC.0101', `${part} is invalid.`),
		denied: ofVpc(403, 'VPC.2701', 'Token not allowed to do this action.'),
	},
	// OTC kms_02_8888: KMS.0308; an older one of its versions: KMS.0306.
	kms: {
		invalid: () => ofKms(400, 'KMS.0308', 'Invalid parameter.'),
		denied: ofKms(403, 'KMS.0306', 'The user has no permission to access the key.'),
	},
	// OTC mrs_02_0010 and mrs_02_0014: a code without a letter; none for missing permission.
	mrs: { invalid: () => plain(400, '12000002', 'The parameter is invalid.') },
	// HC-intl dws_02_0030.
	dws: {
		invalid: () => plain(400, 'DWS.0001', 'Incorrect parameter.'),
		denied: plain(403, 'DWS.0015', 'Resource not found or permission denied.'),
	},
	// HC-zh rds_10_0201: DBS.200010 is 403, missing ids or an operation beyond one's rights.
	rds: {
		invalid: () => plain(400, 'DBS.200001', 'Parameter error'),
		denied: plain(403, 'DBS.200010', 'You have no permission for this operation.'),
	},
	// TF resource_huaweicloud_css_logstash_configuration.go quotes both.
	css: {
		invalid: (part) => old(400, 'CSS.0001', `CSS.0001 : Incorrect parameters. (${part})`),
		denied: old(403, 'CSS.0015', 'No resources are found or the access is denied.'),
	},
	// HC-zh error codes: CloudTable.0101 is an empty parameter; none fits better.
	cloudtable: { invalid: (part) => plain(400, 'CloudTable.0101', `${part} is invalid.`) },
	// HC-intl dataartsstudio_02_0311: Cdm.0001 also means no permission; ListClusters: 403 then.
	cdm: {
		invalid: () => old(400, 'Cdm.0004', 'Invalid parameter type.'),
		denied: old(403, 'Cdm.0001', 'The resource does not exist or is invalid.'),
	},
	dli: { invalid: invalidParameter },
	dayu: {
		invalid: (part, switches) => failedOperation(switches, `the parameter ${part} is wrong`),
	},
};

/** A service's 400 for a wrong part of a request. */
export function invalidLookup(service: LookupService, part: string, switches: Switches): Answer {
	return ENVELOPES[service].invalid(part, switches);
}

/** A service's 403 for a caller who may not read it. */
export function deniedLookup(service: LookupService, switches: Switches): Answer {
	// The gateway's .0302: the user is not authorised.
	return (
		ENVELOPES[service].denied ??
		authFailureAnswer('foreignProject', { ...switches, foreignProject: 'APIGW.0302' })
	);
}
