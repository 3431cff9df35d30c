/** Errors for callers' mistakes. A fault in a document is a diagnostic instead, and the run goes on. */

/** A value that the function does not accept. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError';
}

/** Something promised to exist does not. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
}

/** Steps called in the wrong order or with arguments that exclude each other. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
