import { Link } from '@tanstack/react-router';
import { Alert, Typography } from 'antd';
import { proposedWords } from '../../locale/web/proposed-changes.ts';
import type { components } from '../api/schema.d.ts';
import { useSay } from '../language/language.tsx';
import './register-forms.css';

export type Proposed = components['schemas']['Proposed'];

/** Whether the API's answer is a proposal that waits for a second person. */
export const isProposed = (answer: unknown): answer is Proposed =>
  typeof answer === 'object' && answer !== null && 'proposedChange' in answer;

/** The state of an act that needs two persons, with a link to it. The link of a password reset is shown here only once. */
export function ProposedNotice({ proposed: { id, secret } }: { proposed: Proposed }) {
  const say = useSay();
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      className="gap-below"
      title={say(proposedWords.proposed)}
      description={
        <>
          <Link to="/quan-tri/de-xuat/$id" params={{ id }}>
            {say(proposedWords.openProposal)}
          </Link>
          {secret !== undefined && (
            <>
              <p>
                <strong>{say(proposedWords.link)}</strong>: {say(proposedWords.linkOnce)}
              </p>
              <Secret text={`${location.origin}/dat-lai-mat-khau#${secret}`} />
            </>
          )}
        </>
      }
    />
  );
}

/** A secret that is shown once, to be copied. */
export function Secret({ text }: { text: string }) {
  return (
    <Typography.Text code copyable className="secret">
      {text}
    </Typography.Text>
  );
}
