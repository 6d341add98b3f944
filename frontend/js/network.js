// Whether the server answers now. A phone may believe that it is connected, and be so to nothing.
export const isReached = async () => navigator.onLine && (await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(4000) }).then((answer) => answer.ok, () => false));
