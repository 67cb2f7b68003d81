import type { Language } from '../../locale/language.ts';
import { reportWords } from '../../locale/web/report.ts';
import { themeWords } from '../../locale/web/themes.ts';
import { standingReport } from './themes.ts';
import type { Commission, Opinion } from '../api/types.ts';
import { eventName, inviteeName, speakerName } from './consultations.ts';
import { organisationIn, personIn } from './names.ts';

/** One possible source of a recommendation. */
export interface Source {
  /**
   * In the command's form: `opinion/<person>`, `contribution/<event>/<invitee>`, `paper/<event>/<invitee>`, `reply/<collection>/<body>`,
   * `dissent/<meeting>/<person>`; `union` for a remark of the Union itself.
   */
  id: string;
  name: string;
}

/** The opinions that count: filed by cleared members, and not returned. */
export function standingOpinions(commission: Pick<Commission, 'opinions' | 'members'>): Opinion[] {
  const cleared = new Set((commission.members ?? []).filter((one) => one.isCleared).map((one) => one.person));
  return (commission.opinions ?? []).filter((one) => one.returned === null && cleared.has(one.person));
}

/** The dissents in the minutes, each with its source id. */
export function dissentsOf(commission: Pick<Commission, 'meetings'>): { from: string; person: string; text: string | null }[] {
  return (commission.meetings ?? []).flatMap(({ meeting, held }) =>
    (held?.dissents ?? []).map(({ person, opinion }) => ({ from: `dissent/${meeting}/${person}`, person, text: opinion.text })),
  );
}

/** What speakers said who were on no list, each with its source id. */
export function speakersOf({ events = [] }: Pick<Commission, 'events'>) {
  return events.flatMap((event) =>
    (event.closed?.speakers ?? []).flatMap((one) =>
      one.opinion === null ? [] : [{ id: `speaker/${event.event}/${one.speaker}`, one, event }],
    ),
  );
}

/** The written answers of bodies that were asked, each with its source id. */
export function repliesOf({ collections = [] }: Pick<Commission, 'collections'>) {
  return collections.flatMap(({ collection, asked }) =>
    asked.flatMap(({ organisation, reply }) =>
      reply === null ? [] : [{ id: `reply/${collection}/${organisation}`, organisation, reply }],
    ),
  );
}

/** The source of a recommendation that the Union makes by itself. */
export const ownRemark = 'union';

/** Every source that a recommendation or a reserved opinion may be traced to. */
export function sourcesOf(commission: Commission, language: Language): Source[] {
  const say = (words: { vi: string; en: string }) => words[language];
  return [
    { id: ownRemark, name: say(reportWords.ownRemark) },
    ...standingOpinions(commission).map(({ person }) => ({
      id: `opinion/${person}`,
      name: `${say(reportWords.opinionOf)} ${personIn(commission, person)}`,
    })),
    ...(commission.themes ?? [])
      .filter(({ theme }) => standingReport(commission, theme))
      .map(({ theme, title }) => ({ id: `theme/${theme}`, name: `${say(themeWords.ofTheme)} “${title}”` })),
    ...(commission.events ?? []).flatMap((event) =>
      event.invited.flatMap((one) => {
        const said = (words: { vi: string; en: string }) =>
          `${say(words)} ${inviteeName(commission, one)} ${say(reportWords.at)} ${eventName(event, language)}`;
        return [
          ...(one.opinion === null ? [] : [{ id: `contribution/${event.event}/${one.invitee}`, name: said(reportWords.contributionOf) }]),
          ...(one.paper === null ? [] : [{ id: `paper/${event.event}/${one.invitee}`, name: said(reportWords.paperOf) }]),
        ];
      }),
    ),
    ...speakersOf(commission).map(({ id, one, event }) => ({
      id,
      name: `${say(reportWords.contributionOf)} ${speakerName(one)} ${say(reportWords.at)} ${eventName(event, language)}`,
    })),
    ...repliesOf(commission).map(({ id, organisation }) => ({
      id,
      name: `${say(reportWords.replyOf)} ${organisationIn(commission, organisation)}`,
    })),
    ...dissentsOf(commission).map(({ from, person }) => ({
      id: from,
      name: `${say(reportWords.dissentOf)} ${personIn(commission, person)}`,
    })),
  ];
}

/** The name of a source. For a source that no longer counts (an opinion returned since), as much as is known. */
export function sourceName(commission: Commission, id: string, language: Language): string {
  const known = sourcesOf(commission, language).find((one) => one.id === id);
  if (known) return known.name;
  const [, person = ''] = /([0-9a-f-]{36})$/.exec(id) ?? [];
  return `${reportWords.opinionOf[language]} ${personIn(commission, person)}`;
}
