import { queryOptions, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { dayText } from '../../locale/formats.ts';
import { requestWords } from '../../locale/web/request.ts';
import { answered, api } from '../api/client.ts';
import { organisationsQuery } from '../api/queries.ts';
import type { BirthCommand } from '../api/types.ts';
import { isDay } from '../../domain/calendar/day.ts';
import { nameOfDocument } from '../fields/document-names.ts';
import { formWords } from '../../locale/web/forms.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { answerTo, questionsOf, stepNames, steps, type Question, type RequestAnswers, type Step } from './answers.ts';
import { contentAddress } from '../documents/content.ts';

/** The kinds of proposal that may be put before the Union. */
export const proposalTypesQuery = queryOptions({
  queryKey: ['proposal-types'],
  queryFn: () => answered(api.GET('/api/proposal-types', { params: { query: {} } })),
  staleTime: 300_000,
});

/** An answer in words: names for codes and ids, days in their usual form. Empty for a question without an answer. */
export function useAnswerText(): (question: Question, answers: RequestAnswers) => string[] {
  const { say, language } = useLanguage();
  const { data: organisations } = useQuery(organisationsQuery);
  const { data: types } = useQuery(proposalTypesQuery);
  return (question, answers) => {
    const answer = answerTo(question, answers);
    const all = (Array.isArray(answer) ? answer : [answer]).filter(
      (one) => one !== undefined && one !== null && one !== '' && one !== false,
    ) as string[];
    const textOf = (one: string): string => {
      if (question.kind === 'flag') return say(requestWords.yes);
      if (question.kind === 'proposals') return (one as { title?: string }).title ?? '';
      if (question.kind === 'day') return isDay(one) ? dayText(one) : one;
      if (question.kind === 'organisation') return organisations?.items.find(({ id }) => id === one)?.name ?? '';
      if (question.kind === 'type') return types?.items.find(({ code }) => code === one)?.name ?? '';
      if (question.kind === 'documents') return nameOfDocument(one) ?? say(formWords.documents);
      return question.names === undefined ? one : nameIn(question.names, one, language);
    };
    return all.map(textOf);
  };
}

interface Props {
  command: BirthCommand;
  answers: RequestAnswers;
  /** Opens a step to change it. Left out where nothing can be changed. */
  onChange?: (step: Step) => void;
}

/** All answers, step by step, for a last reading. */
export function Answers({ command, answers, onChange }: Props) {
  const { say } = useLanguage();
  const asked = questionsOf(command, answers);
  return (
    <>
      {steps.slice(0, -1).map((step) => (
        <section key={step} className="answers" aria-labelledby={`answers-${step}`}>
          <div className="answers-head">
            <h3 id={`answers-${step}`}>{say(stepNames[step])}</h3>
            {onChange && (
              <Button size="small" onClick={() => onChange(step)} aria-label={`${say(requestWords.change)}: ${say(stepNames[step])}`}>
                {say(requestWords.change)}
              </Button>
            )}
          </div>
          <dl>
            {asked
              .filter((question) => question.step === step)
              .map((question) => (
                <div key={question.name.join('.')}>
                  <dt>{say(question.label)}</dt>
                  <dd>
                    <Answer question={question} answers={answers} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Answer({ question, answers }: { question: Question; answers: RequestAnswers }): ReactNode {
  const { say } = useLanguage();
  const texts = useAnswerText()(question, answers);
  const { data: organisations } = useQuery(organisationsQuery);
  const requester = organisations?.items.find(({ id }) => id === answers.parts?.requester)?.name;
  // An empty field means that the requester issues the order.
  if (texts.length === 0 && question.name.join('.') === 'parts.orderIssuer' && requester !== undefined)
    return `${requester} (${say(requestWords.asRequester)})`;
  if (texts.length === 0)
    return (
      <em className={question.isOptional === true ? 'quiet' : 'lacking'}>
        {say(question.isOptional === true ? requestWords.noneGiven : requestWords.notGiven)}
      </em>
    );
  if (question.kind === 'documents') {
    const ids = answerTo(question, answers) as string[];
    return (
      <ul>
        {texts.map((name, n) => (
          <li key={ids[n]}>
            <a href={contentAddress(ids[n]!)} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    );
  }
  if (question.kind === 'texts' || question.kind === 'proposals')
    return (
      <ol className="written">
        {texts.map((text, n) => (
          <li key={n}>{text}</li>
        ))}
      </ol>
    );
  return <span className="written">{texts.join(', ')}</span>;
}
