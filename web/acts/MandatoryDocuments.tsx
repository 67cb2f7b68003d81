import { Link } from '@tanstack/react-router';
import { commandTitles } from '../../locale/commands.ts';
import { documentKindNames } from '../../locale/vocabulary.ts';
import { settlementWords } from '../../locale/web/settlement.ts';
import type { Commission } from '../api/types.ts';
import { slugOf } from './slug.ts';
import { addressOf } from '../case/address.ts';
import { nameIn, useLanguage } from '../language/language.tsx';

/** The kinds of document that the file needs before it is archived, the missing ones first. */
export function MandatoryDocuments({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const canAttach = commission.can.some((one) => one.command === 'attachDocument' && one.allowed);
  const asked = [...(commission.mandatoryDocuments ?? [])].sort((a, b) => Number(a.isPresent) - Number(b.isPresent));
  return (
    <section>
      <h2>{say(settlementWords.checklist)}</h2>
      <ul className="rows">
        {asked.map(({ kind, source, isPresent }) => (
          <li key={kind} className="row">
            <div className="row-main">
              <span className="row-title">{nameIn(documentKindNames, kind, language)}</span>
              <span className="row-sub">
                {say(settlementWords.source)}: {source}
              </span>
              {!isPresent && canAttach && (
                <Link
                  to="/ho-so/$so/lam/$viec"
                  params={{ so: addressOf(commission), viec: slugOf('attachDocument') }}
                  search={{ loai: kind }}
                >
                  {say(commandTitles.attachDocument)}: {nameIn(documentKindNames, kind, language)}
                </Link>
              )}
            </div>
            <span className={`due ${isPresent ? 'due-calm' : 'due-late'}`}>
              <span aria-hidden="true">{isPresent ? '✓' : '▲'}</span> {say(isPresent ? settlementWords.present : settlementWords.missing)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
