import { Descriptions } from 'antd';
import { dutySentence } from '../../../locale/by-instrument.ts';
import { dayText, instantText } from '../../../locale/formats.ts';
import {
  fundingSourceNames,
  instrumentNames,
  obligationNames,
  partTitles,
  routeNames,
  serviceKindNames,
} from '../../../locale/vocabulary.ts';
import { commissionWords } from '../../../locale/web/commission.ts';
import { intakeWords } from '../../../locale/web/intake.ts';
import { requestWords } from '../../../locale/web/request.ts';
import { workWords } from '../../../locale/web/work.ts';
import type { Commission } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { ConsentLetter } from '../ConsentLetter.tsx';
import { DueBadge } from '../../case/DueBadge.tsx';
import { holderText } from '../../case/holder.ts';
import { organisationIn } from '../../case/names.ts';
import { LikelyDuplicates } from '../../fields/LikelyDuplicates.tsx';
import { Obstacles } from '../Obstacles.tsx';
import { RuleSetLink } from '../RuleSetLink.tsx';
import { PaperChecklist } from '../PaperChecklist.tsx';
import { PaperEntriesHere } from '../PaperEntriesHere.tsx';
import { PrivateText } from '../../case/PrivateText.tsx';

/** A letter that was registered after its term says so. */
const lateRegistration = (registration: Commission['registration']) =>
  registration?.dueOn === undefined ? [] : [[intakeWords.registeredLate, dayText(registration.dueOn)] as const];

/** The request, its requester, its rules, and the open duties. */
export function Overview({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const { parts, request } = commission;
  const facts = [
    [workWords.kind, commission.serviceKinds.map((kind) => nameIn(serviceKindNames, kind, language)).join(', ')],
    [commissionWords.route, request?.isMemo === true ? say(requestWords.isMemo) : nameIn(routeNames, commission.route, language)],
    ...(commission.instrument === null
      ? []
      : [[commissionWords.instrument, nameIn(instrumentNames, commission.instrument, language)] as const]),
    [commissionWords.obligation, nameIn(obligationNames, commission.obligation, language)],
    [commissionWords.fundingSource, nameIn(fundingSourceNames, commission.fundingSource, language)],
    [commissionWords.wantedOn, dayText(commission.wantedOn)],
    ...(commission.acceptance === null ? [] : [[commissionWords.deliverOn, dayText(commission.acceptance.deliverOn)] as const]),
    [commissionWords.openedAt, instantText(Date.parse(commission.openedAt))],
    ...lateRegistration(commission.registration),
    [commissionWords.ruleSet, <RuleSetLink key="rules" ruleSet={commission.ruleSet} />],
  ] as const;
  return (
    <>
      <section>
        <h2>{say(commissionWords.duties)}</h2>
        {commission.duties.length === 0 && <p>{say(commissionWords.noDuties)}</p>}
        <ul className="rows">
          {commission.duties.map((duty) => (
            <li key={duty.key} className="row">
              <div className="row-main">
                <span className="row-title">{dutySentence(duty.kind, commission)[language]}</span>
                <span className="row-sub">{holderText(duty.owner, language)}</span>
              </div>
              <DueBadge duty={duty} />
            </li>
          ))}
        </ul>
      </section>
      {request?.duplicateReason && (
        <section>
          <h2>{say(requestWords.duplicateReason)}</h2>
          <PrivateText text={request.duplicateReason} />
          <LikelyDuplicates
            host={parts.host}
            title={commission.title}
            except={commission.id}
            year={Number(commission.openedAt.slice(0, 4))}
          />
        </section>
      )}
      <PaperEntriesHere commission={commission} />
      <Obstacles commission={commission} />
      <PaperChecklist commission={commission} />
      <Descriptions
        bordered
        size="small"
        column={1}
        items={facts.map(([label, value], key) => ({ key, label: say(label), children: value }))}
      />
      <section>
        <h2>{say(commissionWords.parts)}</h2>
        <Descriptions
          bordered
          size="small"
          column={1}
          items={Object.entries(parts)
            .filter(([, id]) => id !== null)
            .map(([part, id]) => ({ key: part, label: nameIn(partTitles, part, language), children: organisationIn(commission, id) }))}
        />
      </section>
      {commission.consent !== null && <ConsentLetter commission={commission} />}
      {request && (
        <section>
          <h2>{say(commissionWords.letter)}</h2>
          <p>
            {request.letter.number}/{request.letter.notation}, {dayText(request.letter.on)}, <PrivateText text={request.letter.signer} />
          </p>
          {request.questions.length > 0 && (
            <>
              <h3>{say(commissionWords.questions)}</h3>
              <ol>
                {request.questions.map((question) => (
                  <li key={question.id}>
                    <PrivateText text={question} />
                  </li>
                ))}
              </ol>
            </>
          )}
          <h3>{say(commissionWords.legalBasis)}</h3>
          <ul>
            {request.legalBasis.map((basis) => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
