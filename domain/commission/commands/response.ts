import { z } from 'zod';
import { answers } from '../names.ts';
import { day, distinct, ordinal, signedPaper, text } from '../../case/values.ts';

/** Commands of the stage `response`. */
export const responseCommands = {
  acknowledgeReport: z.object({ receivedOn: day }),
  answerRecommendations: z.object({
    letter: signedPaper,
    answers: distinct(
      z
        .array(
          z.object({
            recommendation: ordinal,
            answer: z.enum(answers),
            /** Required unless the answer is `adopted`. */
            explanation: text.optional(),
            whereChanged: text.optional(),
          }),
        )
        .min(1)
        .max(200),
      ({ recommendation }) => recommendation,
    ),
  }),
};
