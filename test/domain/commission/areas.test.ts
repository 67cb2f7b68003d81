import { isConcernedBy } from '../../../domain/commission/areas.ts';
import type { CommandName } from '../../../domain/commission/commands.ts';
import { areas } from '../../../domain/commission/acts.ts';

/** The acts of others that a person has to look at before giving an act. */

test.each<[string, CommandName, CommandName, boolean]>([
  ['an opinion is filed while a colleague declares interests', 'fileOpinion', 'declareInterests', false],
  ['an opinion is filed while a colleague files one', 'fileOpinion', 'fileOpinion', false],
  ['an opinion is filed while a member is replaced', 'fileOpinion', 'replaceMember', true],
  ['a panel is appointed while it is proposed again', 'appointPanel', 'proposePanel', true],
  ['an estimate is appraised while it is submitted again', 'appraiseEstimate', 'submitEstimate', true],
  ['an advance is confirmed while the panel is appointed', 'confirmDisbursement', 'appointPanel', false],
  ['anything is done while the commission is held', 'fileOpinion', 'hold', true],
  ['anything is done while somebody adds a note', 'accept', 'addNote', false],
  ['a note is added, whatever happens', 'addNote', 'terminate', false],
])('%s', (_, act, meanwhile, isConcerned) => {
  expect(isConcernedBy(areas[act], areas[meanwhile])).toBe(isConcerned);
});
