/** Names of what acts by itself: platforms, pipelines, what watches over processes. Sources: the products' own names. */
const MACHINES = String.raw`ci(?:\/cd)?|cd|ci pipeline|pipeline|github(?: actions)?|gitlab(?: ci)?|railway|vercel|render|netlify|heroku|fly(?:\.io)?|cloudflare|argo ?cd|flux|jenkins|circleci|kubernetes|k8s|docker|systemd|pm2|terraform|dependabot|renovate|prometheus|alertmanager|supabase|firebase`;

/** "CI runs five jobs", "Once green, Argo CD syncs it": what machines do by themselves. */
const ACTS = new RegExp(String.raw`^(?:(?:on|once|after|if|when)\s[^,]{2,40},\s+)?(?:the )?(?:${MACHINES})\s(?:will |then |automatically )?(?:auto-?\p{Ll}+|(?:re-?)?(?:runs?|builds?|deploys?|picks?|detects?|pulls?|pushes|syncs?|starts?|triggers?|creates?|restarts?|publishes|promotes?|applies|sends?))(?!\p{L})`, 'iu');

export function isMachineActing(text: string): boolean {
	return ACTS.test(text);
}
