import type { CommandName } from '../../domain/commission/commands.ts';

/** The acts about an entry from paper. Walks enter no paper; test/domain/commission/on-behalf.test.ts gives these. */
export const ofPaper: ReadonlySet<CommandName> = new Set<CommandName>(['contestEntry', 'answerContest', 'noteEntry', 'takeBackEntry']);
