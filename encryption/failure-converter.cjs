// CommonJS, because Temporal's SDK loads it with require().
const { DefaultFailureConverter } = require('@temporalio/common');

/** Messages and stacks of failures become a payload, which the codec encrypts; types (our refusal codes) stay readable. */
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
