export class HuaweiDataSourceLoginApi implements ICredentialType {
	name = "huaweiDataSourceLoginApi";
	displayName = "Huawei Data Source Login API";
	icon = {
	light: "file:../nodes/HuaweiDataConnections/huaweiDataConnections.svg",
	dark: "file:../nodes/HuaweiDataConnections/huaweiDataConnections.dark.svg"
};
	documentationUrl = "https://github.com/huawei-data-connections/n8n-nodes-huawei-data-connections#credentials";
	properties = [
	{
		displayName: "The test of this credential only checks that both fields are filled in. To try the login itself, add Test First to the creation of a connection.",
		name: "testNotice",
		type: "notice",
		default: ""
	},
	{
		displayName: "Username",
		name: "user",
		type: "string",
		required: true,
		default: "",
		placeholder: "e.g. etl_user",
		description: "User of the data source that the connection reaches"
	},
	{
		displayName: "Password",
		name: "password",
		type: "string",
		typeOptions: {
			password: true
		},
		required: true,
		default: ""
	}
];
}
