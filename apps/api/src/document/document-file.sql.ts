import { ASKED_REQUESTS, FROM } from '../claim/request.sql.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';

const FILE = 'select x.id, x.kind, x.media_type as "mediaType", x.size from person_document x where x.organisation_id = $1 and x.withdrawn_at is null and x.id = $4';
const PIECE = 'select x.position, x.bytes from person_document_piece x where x.organisation_id = $1 and x.document_id = $4 and x.position > $5';
const FIRST = 'order by x.position limit 1';

/** Of people whom this reader sees. */
export const SEEN_FILE = `${FILE} and ${SEEN_PERSON_ID}`;
export const SEEN_PIECE = `${PIECE} and ${SEEN_PERSON_ID} ${FIRST}`;

/** Work samples that requests carry which the reader, person $2 and one of the experts who were asked, may answer; $3 is null. */
const SHOWN = `(select x.document_id ${FROM} ${ASKED_REQUESTS} and x.declined_at is null)`;
export const ASKED_FILE = `${FILE} and x.kind = 'work-sample' and x.id in ${SHOWN}`;
export const ASKED_PIECE = `${PIECE} and x.document_id in ${SHOWN} ${FIRST}`;
