import { hostOf } from './claim.words.js';

/** Where work can be seen: the host in words, opened apart from this page. What is no web address is only text. */
export function WorkLink({ link }: { link: string }) {
  const host = hostOf(link);
  if (host === null) return <span className="plain">{link}</span>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer nofollow" className="plain" title={link}>
      Work sample on {host}
    </a>
  );
}
