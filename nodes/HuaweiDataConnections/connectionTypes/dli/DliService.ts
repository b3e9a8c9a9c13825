import type { ListName } from '../listNames';
import type { Confidence } from '../typeOptions';

/** A service that a basic datasource connection of DLI can reach. */
export interface DliService {
	/** What is sent as `service`. */
	value: string;
	/** What the list shows. */
	consoleName: string;
	/** The stem of its parameter names. */
	parameterPrefix: string;
	/** Other spellings that Huawei Cloud uses for it; capitals never matter. */
	aliases?: readonly string[];
	description: string;
	address: DliAddress;
	/** For everything in this table. */
	confidence: Confidence;
	/** Page of the spec. */
	source: string;
}

/** How the `url` of the service is made up (docs/api/dli-connections.md#basic-address). */
export interface DliAddress {
	/** What the console calls a host of this kind. */
	hostName: string;
	hostPlaceholder: string;
	/** Where to find it. */
	hostDescription: string;
	/** What its addresses can be chosen from; no list of Huawei Cloud holds those of OpenTSDB. */
	list?: ListName;
	defaultPort: number;
	/** Whether the service takes a comma-separated list; others refuse more than one address. */
	allowsMultiple: boolean;
	/** The whole address, as one pastes it. */
	example: string;
}
