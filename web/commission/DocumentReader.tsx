import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { documentKindNames } from '../../locale/vocabulary.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import { opinionWords } from '../../locale/web/opinions.ts';
import { pageHeaders } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import type { Commission } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';

type FileDocument = Commission['documents'][number];

/** A document of the file, read in place: texts and pictures; the API gives every other kind as a file to keep only. */
export function DocumentReader({ document, onClose }: { document: FileDocument; onClose: () => void }) {
  const { say, language } = useLanguage();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [document.document]);
  const address = `/api/documents/${document.document}`;
  const name = document.name ?? nameIn(documentKindNames, document.kind, language);
  const mediaType = document.mediaType ?? '';
  return (
    <section ref={box} tabIndex={-1} className="reader" aria-label={name}>
      <header>
        <strong>{name}</strong>
        <Button size="small" onClick={onClose}>
          {say(opinionWords.closeReader)}
        </Button>
      </header>
      {mediaType.startsWith('text/') ? (
        <PlainText address={address} />
      ) : mediaType.startsWith('image/') ? (
        <img src={address} alt={name} />
      ) : (
        <p>
          {say(opinionWords.notReadable)}{' '}
          <a href={address} download>
            {say(commissionWords.download)}
          </a>
        </p>
      )}
    </section>
  );
}

function PlainText({ address }: { address: string }) {
  const query = useQuery({
    queryKey: ['document', address],
    queryFn: async () => {
      const response = await fetch(address, { headers: pageHeaders() });
      if (!response.ok) throw new ApiProblem(null);
      return response.text();
    },
    staleTime: Infinity,
  });
  return <Loaded query={query}>{(text) => <pre className="written">{text}</pre>}</Loaded>;
}
