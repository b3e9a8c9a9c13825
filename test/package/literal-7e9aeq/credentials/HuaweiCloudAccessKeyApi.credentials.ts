export class HuaweiCloudAccessKeyApi implements ICredentialType {
	name = "huaweiCloudAccessKeyApi";
	displayName = "Huawei Cloud Access Key API";
	icon = {
	light: "file:../nodes/HuaweiDataConnections/huaweiDataConnections.svg",
	dark: "file:../nodes/HuaweiDataConnections/huaweiDataConnections.dark.svg"
};
	documentationUrl = "https://github.com/huawei-data-connections/n8n-nodes-huawei-data-connections#credentials";
	test = {
	request: {
		baseURL: "={{ $credentials.iamEndpoint?.trim() || (($credentials.endpointTemplate?.trim() || \"https://{service}.{region}.myhuaweicloud.com\") === \"https://{service}.{region}.myhuaweicloud.com\" && ({\"af-north-1\":\"https://iam.myhuaweicloud.com\",\"cn-north-11\":\"https://iam.myhuaweicloud.com\",\"eu-de\":\"https://iam.eu-de.otc.t-systems.com\",\"eu-nl\":\"https://iam.eu-nl.otc.t-systems.com\",\"eu-west-101\":\"https://iam.eu-west-101.myhuaweicloud.eu\",\"ru-northwest-2\":\"https://iam.myhuaweicloud.com\"})[($credentials.region === 'other' ? $credentials.otherRegion?.trim() : $credentials.region)]) || ($credentials.endpointTemplate?.trim() || \"https://{service}.{region}.myhuaweicloud.com\").replaceAll('{service}', 'iam').replaceAll('{region}', ($credentials.region === 'other' ? $credentials.otherRegion?.trim() : $credentials.region)) }}",
		url: "={{ ($credentials.projectId ?? \"\").trim() ? \"/v3/projects/\" + encodeURIComponent(($credentials.projectId ?? \"\").trim()) : \"/v3/auth/projects\" }}"
	},
	rules: [
		{
			type: "responseCode",
			properties: {
				value: 401,
				message: "Huawei Cloud did not accept this signature: Access Key ID, Secret Access Key or Security Token is wrong, or the clock of this n8n is more than 15 minutes off."
			}
		},
		{
			type: "responseCode",
			properties: {
				value: 403,
				message: "Signed in, but this project may not be used: check Project ID and Region."
			}
		},
		{
			type: "responseCode",
			properties: {
				value: 404,
				message: "Signed in, but there is no project with this ID: check Project ID and Region."
			}
		}
	]
};
	properties = [
	{
		displayName: "An access key does not expire: it suits schedules and webhooks that run unattended. Give its user only the permissions that the workflows need.",
		name: "suitsNotice",
		type: "notice",
		default: ""
	},
	{
		displayName: "Region",
		name: "region",
		type: "options",
		options: [
			{
				name: "ae-ad-1",
				value: "ae-ad-1",
				description: "International"
			},
			{
				name: "AF-Johannesburg (af-south-1)",
				value: "af-south-1",
				description: "International"
			},
			{
				name: "af-north-1",
				value: "af-north-1",
				description: "International"
			},
			{
				name: "AP-Bangkok (ap-southeast-2)",
				value: "ap-southeast-2",
				description: "International"
			},
			{
				name: "AP-Singapore (ap-southeast-3)",
				value: "ap-southeast-3",
				description: "International"
			},
			{
				name: "ap-southeast-4",
				value: "ap-southeast-4",
				description: "International"
			},
			{
				name: "CN East-Shanghai1 (cn-east-3)",
				value: "cn-east-3",
				description: "Chinese mainland"
			},
			{
				name: "CN East-Shanghai2 (cn-east-2)",
				value: "cn-east-2",
				description: "Chinese mainland"
			},
			{
				name: "CN North-Beijing1 (cn-north-1)",
				value: "cn-north-1",
				description: "Chinese mainland"
			},
			{
				name: "CN North-Beijing4 (cn-north-4)",
				value: "cn-north-4",
				description: "Chinese mainland"
			},
			{
				name: "CN North-Ulanqab1 (cn-north-9)",
				value: "cn-north-9",
				description: "Chinese mainland"
			},
			{
				name: "CN South-Guangzhou (cn-south-1)",
				value: "cn-south-1",
				description: "Chinese mainland"
			},
			{
				name: "CN Southwest-Guiyang1 (cn-southwest-2)",
				value: "cn-southwest-2",
				description: "Chinese mainland"
			},
			{
				name: "cn-east-4",
				value: "cn-east-4",
				description: "Chinese mainland"
			},
			{
				name: "cn-east-5",
				value: "cn-east-5",
				description: "Chinese mainland"
			},
			{
				name: "CN-Hong Kong (ap-southeast-1)",
				value: "ap-southeast-1",
				description: "International"
			},
			{
				name: "cn-north-11",
				value: "cn-north-11",
				description: "Chinese mainland"
			},
			{
				name: "cn-north-2",
				value: "cn-north-2",
				description: "Chinese mainland"
			},
			{
				name: "eu-de",
				value: "eu-de",
				description: "Open Telekom Cloud"
			},
			{
				name: "EU-Dublin (eu-west-101)",
				value: "eu-west-101",
				description: "European site (myhuaweicloud.eu)"
			},
			{
				name: "eu-nl",
				value: "eu-nl",
				description: "Open Telekom Cloud"
			},
			{
				name: "eu-west-0",
				value: "eu-west-0",
				description: "Cloud of a partner: set its Endpoint Template"
			},
			{
				name: "LA-Mexico City1 (na-mexico-1)",
				value: "na-mexico-1",
				description: "International"
			},
			{
				name: "LA-Mexico City2 (la-north-2)",
				value: "la-north-2",
				description: "International"
			},
			{
				name: "LA-Santiago (la-south-2)",
				value: "la-south-2",
				description: "International"
			},
			{
				name: "LA-Sao Paulo1 (sa-brazil-1)",
				value: "sa-brazil-1",
				description: "International"
			},
			{
				name: "me-east-1",
				value: "me-east-1",
				description: "International"
			},
			{
				name: "my-kualalumpur-1",
				value: "my-kualalumpur-1",
				description: "International"
			},
			{
				name: "ru-moscow-1",
				value: "ru-moscow-1",
				description: "International"
			},
			{
				name: "ru-northwest-2",
				value: "ru-northwest-2",
				description: "International"
			},
			{
				name: "TR-Istanbul (tr-west-1)",
				value: "tr-west-1",
				description: "International"
			},
			{
				name: "Other (Enter Its ID)",
				value: "other"
			}
		],
		default: "cn-north-4"
	},
	{
		displayName: "Region ID",
		name: "otherRegion",
		type: "string",
		required: true,
		default: "",
		placeholder: "e.g. cn-north-4",
		displayOptions: {
			show: {
				region: [
					"other"
				]
			}
		}
	},
	{
		displayName: "Project ID",
		name: "projectId",
		type: "string",
		default: "",
		placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
		description: "On the console: My Credentials > API Credentials, in the row of the region. Empty: the project of the region."
	},
	{
		displayName: "Access Key ID",
		name: "accessKeyId",
		type: "string",
		required: true,
		default: "",
		description: "On the console: My Credentials > Access Keys. Also called AK."
	},
	{
		displayName: "Secret Access Key",
		name: "secretAccessKey",
		type: "string",
		typeOptions: {
			password: true
		},
		required: true,
		default: "",
		description: "Also called SK. Huawei Cloud shows it only once, in the file that it gives out when the key is created."
	},
	{
		displayName: "Security Token",
		name: "securityToken",
		type: "string",
		typeOptions: {
			password: true
		},
		default: "",
		description: "Of a temporary access key only. Such a key ends after 24 hours at the latest."
	},
	{
		displayName: "Workspace ID",
		name: "workspaceId",
		type: "string",
		default: "",
		placeholder: "e.g. 1dd3bc0000004f0aa0f0000000d93f00",
		description: "Needed for DataArts connections only: the value of workspace= in the address bar of DataArts Studio"
	},
	{
		displayName: "Endpoint Template",
		name: "endpointTemplate",
		type: "string",
		default: "https://{service}.{region}.myhuaweicloud.com",
		description: "Change it for partner and private clouds"
	},
	{
		displayName: "DLI Endpoint",
		name: "dliEndpoint",
		type: "string",
		default: "",
		placeholder: "e.g. https://dli.example.com",
		description: "Replaces the template for DLI"
	},
	{
		displayName: "DataArts Endpoint",
		name: "dataArtsEndpoint",
		type: "string",
		default: "",
		placeholder: "e.g. https://dayu.example.com",
		description: "Replaces the template for DataArts Studio"
	},
	{
		displayName: "IAM Endpoint",
		name: "iamEndpoint",
		type: "string",
		default: "",
		placeholder: "e.g. https://iam.example.com",
		description: "Replaces the template for IAM"
	}
];
}
