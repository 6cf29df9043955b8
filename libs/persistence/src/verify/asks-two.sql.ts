/** Whether a check, or any row with a skill or an achievement, shows what a requirement asks for. $1 organisation. */
export const showsAsked = (shows: string, requirement: string): string => `(${shows}.skill_id = ${requirement}.skill_id or ${shows}.achievement_id in (
    select m.achievement_id from credential_set_member m where m.organisation_id = $1 and m.recorded_to is null and m.credential_set_id = ${requirement}.credential_set_id))`;

/** A row is superseded from the day on which a later one of the same owner about the same thing is in effect. */
const SUPERSEDED = `exists (select from requirement n join requirement_set_version o on o.organisation_id = $1 and o.recorded_to is null and o.requirement_set_id = n.requirement_set_id
    where n.organisation_id = $1 and n.recorded_to is null
      and n.skill_id is not distinct from r.skill_id and n.credential_set_id is not distinct from r.credential_set_id and (n.minimum is null) = (r.minimum is null)
      and o.owner_kind = s.owner_kind and o.role_id is not distinct from s.role_id and o.team_id is not distinct from s.team_id and o.effective_on > s.effective_on and o.effective_on <= current_date)`;

/** Whether what a row shows is asked for with weight 3, of anybody, now or later: then one person's word on a certificate is not enough. */
export const asksTwo = (shows: string): string => `exists (select from requirement r join requirement_set_version s on s.organisation_id = $1 and s.recorded_to is null and s.requirement_set_id = r.requirement_set_id
    where r.organisation_id = $1 and r.recorded_to is null and r.weight = 3 and ${showsAsked(shows, 'r')} and not ${SUPERSEDED})`;
