import { stageNames } from '../../locale/stages.ts';
import { capabilityNames } from '../../locale/vocabulary.ts';
import { helpByRole, helpForAll, helpWords } from '../../locale/web/help.ts';
import { keyboardWords, shellWords } from '../../locale/web/shell.ts';
import { useSay } from '../language/language.tsx';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';

/** Trợ giúp: first the help for the reader's own work, then the help for everybody. */
export function Help() {
  const say = useSay();
  const session = useSession();
  const capabilities = [...new Set(session.roles.map((role) => role.capability))];
  return (
    <Page title={say(helpWords.title)}>
      <section>
        <h2>{say(helpWords.yourPart)}</h2>
        <dl>
          {capabilities.map((capability) => (
            <div key={capability}>
              <dt>
                <strong>{say(capabilityNames[capability])}</strong>
              </dt>
              <dd>{say(helpByRole[capability])}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{say(helpWords.everybody)}</h2>
        <ol>
          {helpForAll.map((sentence) => (
            <li key={sentence.en}>{say(sentence)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{say(helpWords.procedure)}</h2>
        <ol>
          {Object.values(stageNames).map((name) => (
            <li key={name.en}>{say(name)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{say(shellWords.keyboard)}</h2>
        <dl className="keys">
          {keyboardWords.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{say(does)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  );
}
