import { quorumOf, type Sitting } from '../../../domain/commission/stages/meeting/quorum.ts';
import { meetingWords } from '../../../locale/web/meeting.ts';
import { panelWords } from '../../../locale/web/panel.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { usePanelRule } from '../panel/panel-rule.ts';

interface Props {
  commission: Commission;
  members: readonly Sitting[];
  present: readonly string[];
  delegate: string | undefined;
}

/** The conditions of the quorum, checked against the members ticked as present. */
export function QuorumChecks({ commission, members, present, delegate }: Props) {
  const say = useSay();
  const rule = usePanelRule(commission);
  if (!rule) return null;
  const quorum = quorumOf(rule.quorum, members, present, delegate ?? null);
  const asked = [
    [
      `${say(meetingWords.share)} ${quorum.here}/${quorum.members} ${say(meetingWords.ofMembers)} ${quorum.needed} (${rule.quorum.of}/${rule.quorum.over})`,
      quorum.isEnough,
    ],
    [say(meetingWords.chaired), quorum.isChaired],
    [say(meetingWords.recorded), quorum.isRecorded],
    [say(meetingWords.reviewed), quorum.isReviewed],
  ] as const;
  return (
    <section className="checks gap-below" aria-label={say(meetingWords.quorum)} aria-live="polite">
      <strong>{say(meetingWords.quorum)}</strong>
      <ul>
        {asked.map(([words, isMet]) => (
          <li key={words} className={isMet ? 'check-met' : 'check-not'}>
            <span aria-hidden="true">{isMet ? '✓' : '✗'}</span>
            <span className="only-heard">{say(isMet ? panelWords.met : panelWords.notMet)}:</span> {words}
          </li>
        ))}
      </ul>
      <strong>{say(quorum.isQuorate ? meetingWords.isQuorate : meetingWords.notQuorate)}</strong>
    </section>
  );
}
