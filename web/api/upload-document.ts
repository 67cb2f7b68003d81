import { pageHeaders, tellSignedOut } from './client.ts';
import { ApiProblem, type Problem } from './problem.ts';
import type { components } from './schema.d.ts';

export type UploadedDocument = components['schemas']['Document'];

/**
 * Uploads a file for one of the person's bodies. Where none is named, it is the only one they have. `done` resolves with the document, or
 * with null when the upload was stopped. It rejects with ApiProblem. The upload uses XMLHttpRequest because `fetch` does not report
 * progress.
 */
export function uploadDocument(
  file: File,
  onProgress: (part: number) => void,
  organisation: string | undefined,
): { done: Promise<UploadedDocument | null>; stop: () => void } {
  const request = new XMLHttpRequest();
  const done = new Promise<UploadedDocument | null>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onabort = () => resolve(null);
    request.onerror = () => reject(new ApiProblem(null));
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as UploadedDocument);
      else {
        if (request.status === 401) tellSignedOut();
        reject(new ApiProblem(problemIn(request.responseText)));
      }
    };
  });
  request.open('POST', organisation === undefined ? '/api/documents' : `/api/documents?organisation=${encodeURIComponent(organisation)}`);
  for (const [name, value] of Object.entries(pageHeaders())) request.setRequestHeader(name, value);
  const form = new FormData();
  form.append('file', file, file.name.normalize('NFC'));
  request.send(form);
  return { done, stop: () => request.abort() };
}

function problemIn(text: string): Problem | null {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return null;
  }
}
