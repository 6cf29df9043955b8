import { fromStatus, RequestError } from './request.js';
import { sentenceFor } from './trouble.words.js';

interface Sending {
  readonly file: File;
  readonly headers: Readonly<Record<string, string>>;
  /** Learns how many bytes have gone so far. */
  readonly hear: (sent: number) => void;
}

/** Puts a file as it is; gives the parsed answer. XMLHttpRequest, because fetch does not tell how much has gone. */
export function sendFile(path: string, { file, headers, hear }: Sending): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.responseType = 'text';
    for (const [name, value] of Object.entries({ accept: 'application/json', 'content-type': 'application/octet-stream', 'x-tessera': '1', ...headers })) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => hear(loaded);
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body);
      else reject(fromStatus(request.status, body));
    };
    request.onerror = () => reject(new RequestError('offline', null, sentenceFor('offline')));
    request.onabort = request.onerror;
    request.send(file);
  });
}

/** A proxy's HTML page or an empty answer counts as no body. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
