// CommonJS, because Temporal's SDK loads it with require().
const { DefaultFailureConverter } = require('@temporalio/common');

/** A failure's message and stack become a payload, which the codec encrypts. Its type, our refusal code, stays readable. */
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
