import { UserFacingError } from '../client/UserFacingError';

/**
 * Bad input. The message names the field as the form shows it, and the description says how to put
 * it right. Input that the form alone can judge is rejected before any request is sent.
 */
export class InputError extends UserFacingError {}
