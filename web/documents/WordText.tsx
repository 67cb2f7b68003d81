import { useQuery } from '@tanstack/react-query';
import mammoth from 'mammoth';
import { documentWords } from '../../locale/web/documents.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { useContent } from './content.ts';

/** The words of a Word file, paragraph by paragraph: enough to judge it. Its layout and macros stay in the file. */
export function WordText({ document }: { document: string }) {
  const say = useSay();
  const file = useContent(document);
  const words = useQuery({
    queryKey: ['document', document, 'words'],
    queryFn: async () => (await mammoth.extractRawText({ arrayBuffer: file.data! })).value,
    enabled: file.data !== undefined,
    staleTime: Infinity,
    retry: false,
  });
  if (words.isError) return <p role="alert">{say(documentWords.damaged)}</p>;
  return (
    <Loaded query={file}>
      {() => (
        <Loaded query={words}>
          {(text) => {
            const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
            if (lines.length === 0) return <p role="alert">{say(documentWords.noWords)}</p>;
            return (
              <>
                <p className="hint">{say(documentWords.wordsOnly)}</p>
                {lines.map((line, n) => (
                  <p key={n}>{line}</p>
                ))}
              </>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
