import type { IDataObject } from 'n8n-workflow';

/** What the output item of a failed item tells. */
export type FailedItem = IDataObject & { message: string; description?: string };

/** What a failed item tells; undefined for any other output item. */
export function failureIn({ error }: IDataObject): FailedItem | undefined {
	return error as FailedItem | undefined;
}
