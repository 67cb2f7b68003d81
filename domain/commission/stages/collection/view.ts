import type { Capability } from '../../../case/capabilities.ts';
import type { Commission } from '../../commission.ts';
import { questionDuties } from '../../duty-kinds.ts';
import type { Section } from '../../names.ts';
import { invitationsSeen } from '../meeting/view.ts';
import { recommendationsTo } from '../response/addressees.ts';
import { isOfOffice } from '../../organisation.ts';

/** The reader, as far as questions to bodies are concerned. */
interface Asking {
  sections: ReadonlySet<Section>;
  offices?: readonly { organisation: string; capability: Capability }[];
}

/** Written collections where they are open, and always the questions to one's own body, without the other bodies. */
export function collectionsSeen(c: Commission, { sections: open, offices = [] }: Asking) {
  if (open.has('collections')) return { collections: c.collections };
  const bodies = new Set(offices.filter((by) => isOfOffice(c, by)).map(({ organisation }) => organisation));
  const own = c.collections.flatMap(({ asked, ...question }) => {
    const mine = asked.filter(({ organisation }) => bodies.has(organisation));
    return mine.length === 0 ? [] : [{ ...question, asked: mine }];
  });
  return own.length === 0 ? {} : { collections: own };
}

/** What a body that is asked sees of a commission in which it has no part. Its papers are those of its questions and answers. */
export function askedSeen(c: Commission, looking: Asking) {
  const { collections = [] } = collectionsSeen(c, looking);
  const offices = (looking.offices ?? []).filter((by) => isOfOffice(c, by));
  const recommendations = offices.flatMap(({ organisation }) =>
    recommendationsTo(c, organisation).map(({ number, recommendation, answer }) => ({ number, recommendation, answer })),
  );
  const bodies = new Set((looking.offices ?? []).map(({ organisation }) => organisation));
  const entries = c.entries.filter(
    ({ organisation, command }) => bodies.has(organisation) && questionDuties.some((answered) => answered === command),
  );
  const papers = new Set([
    ...collections.flatMap(({ documents, asked }) => [...documents, ...asked.flatMap(({ reply }) => reply?.documents ?? [])]),
    // The scan that was entered for the body, which may contest it.
    ...entries.flatMap(({ paper }) => paper.documents),
  ]);
  return {
    collections,
    ...invitationsSeen(c, { sections: new Set(), offices: looking.offices ?? [] }),
    ...(recommendations.length === 0 ? {} : { recommendations }),
    ...(entries.length === 0 ? {} : { entries: entries.map(({ holder: _, ...entry }) => entry) }),
    documents: c.documents.filter(({ document }) => papers.has(document)),
  };
}
