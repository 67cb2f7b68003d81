import { Link } from '@tanstack/react-router';
import { commandTitles } from '../../locale/commands.ts';
import { stageNames } from '../../locale/stages.ts';
import { documentKindNames } from '../../locale/vocabulary.ts';
import { settlementWords } from '../../locale/web/settlement.ts';
import type { Commission } from '../api/types.ts';
import { slugOf } from '../acts/slug.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { addressOf } from '../case/address.ts';

type Paper = NonNullable<Commission['paperChecklist']>[number];

const standings = {
  present: { sign: '✓', className: 'due-calm', words: settlementWords.present },
  missing: { sign: '▲', className: 'due-late', words: settlementWords.missing },
  ahead: { sign: '○', className: 'due-paused', words: settlementWords.ahead },
} as const;

function standingOf({ isDue, isPresent }: Paper): keyof typeof standings {
  if (isPresent) return 'present';
  return isDue ? 'missing' : 'ahead';
}

/** The papers that the file needs before it is archived, shown from the first day: present, missing, or due at a later step. */
export function PaperChecklist({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const papers = commission.paperChecklist ?? [];
  const canAttach = commission.can.some((one) => one.command === 'attachDocument' && one.allowed);
  if (papers.length === 0) return null;
  return (
    <section>
      <h2>{say(settlementWords.checklist)}</h2>
      <ul className="rows">
        {papers.map((paper) => {
          const standing = standingOf(paper);
          const { sign, className, words } = standings[standing];
          return (
            <li key={paper.kind} className="row">
              <div className="row-main">
                <span className="row-title">{nameIn(documentKindNames, paper.kind, language)}</span>
                {standing === 'ahead' && (
                  <span className="row-sub">
                    {say(settlementWords.atStep)}: {nameIn(stageNames, paper.stage, language)}
                  </span>
                )}
                {standing === 'missing' && canAttach && (
                  <Link
                    to="/ho-so/$so/lam/$viec"
                    params={{ so: addressOf(commission), viec: slugOf('attachDocument') }}
                    search={{ loai: paper.kind }}
                  >
                    {say(commandTitles.attachDocument)}: {nameIn(documentKindNames, paper.kind, language)}
                  </Link>
                )}
              </div>
              <span className={`due ${className}`}>
                <span aria-hidden="true">{sign}</span> {say(words)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
