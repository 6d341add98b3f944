// Stands in for a page that could not be fetched: asks whether the server is there again, and then for the page.
const EVERY = 3000;

async function look() {
  const answer = await fetch("/healthz", { signal: AbortSignal.timeout(15_000) }).catch(() => null);
  if (answer?.ok) location.reload();
  else setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
