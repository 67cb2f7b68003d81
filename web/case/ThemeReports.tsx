import type { ReactNode } from 'react';
import { instantText } from '../../locale/formats.ts';
import { opinionWords } from '../../locale/web/opinions.ts';
import { themeWords } from '../../locale/web/themes.ts';
import type { Commission } from '../api/types.ts';
import { useSay } from '../language/language.tsx';
import { FileLinks } from './FileLinks.tsx';
import { personIn } from './names.ts';
import { PrivateText } from './PrivateText.tsx';
import { standingReport } from './themes.ts';

interface Props {
  commission: Commission;
  /** What stands beside a recommendation of a report. */
  besideRecommendation?: (theme: number, text: string) => ReactNode;
}

/** The reports of the themes that were filed, each with its recommendations. */
export function ThemeReports({ commission, besideRecommendation }: Props) {
  const say = useSay();
  const filed = (commission.themes ?? []).flatMap((theme) => {
    const report = standingReport(commission, theme.theme);
    return report ? [{ ...theme, report }] : [];
  });
  if (filed.length === 0) return null;
  return (
    <>
      <h2>{say(themeWords.reports)}</h2>
      {filed.map(({ theme, title, report }) => (
        <section key={theme}>
          <h3>{title}</h3>
          <p className="row-sub">
            {say(themeWords.filedBy)}: {personIn(commission, report.by)}, {instantText(Date.parse(report.at))}
            {report.version > 1 && ` (${say(themeWords.version)} ${report.version})`}
          </p>
          <PrivateText text={report.assessment} />
          {report.recommendations.length > 0 && (
            <>
              <h4>{say(opinionWords.recommendations)}</h4>
              <ol>
                {report.recommendations.map((one) => (
                  <li key={one.id}>
                    <PrivateText text={one} />
                    {one.text !== null && besideRecommendation?.(theme, one.text)}
                  </li>
                ))}
              </ol>
            </>
          )}
          <FileLinks file={commission} documents={report.documents} label={themeWords.report} />
        </section>
      ))}
    </>
  );
}
