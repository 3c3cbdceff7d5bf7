"""Where the parts of a library are made: here, in several processes, or by Dask's workers."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import Any

from evidence.errors import InputError
from evidence.library.parts import Part, Record, make_part

Work = Callable[[Part], Record]
COLLECTED = (50_000, 20, 50)  # when Python looks for cycles: its usual rounds took a tenth of the reading
AHEAD = 2  # parts handed out for each process: enough to keep it busy, few enough to keep memory flat


def made(
    parts: Iterable[Part], processes: int = 2, scheduler: str | None = None, work: Work = make_part
) -> Iterator[Record]:
    """The records of ``parts`` as they are finished, in any order. ``scheduler`` is None (processes of this machine),
    *local* (a Dask cluster started for this run) or the address of a Dask scheduler (``tcp://host:8786``), whose
    workers must see the same folders. An :class:`InputError` says that workers were lost or cannot be reached."""
    if scheduler is not None:
        yield from _by_dask(parts, processes, scheduler, work)
    elif processes == 1:
        yield from map(work, parts)
    else:
        yield from _by_processes(parts, processes, work)


def _by_processes(parts: Iterable[Part], processes: int, work: Work) -> Iterator[Record]:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["evidence.library.parts"])
    with ProcessPoolExecutor(processes, mp_context=context, initializer=gc.set_threshold, initargs=COLLECTED) as pool:
        left = iter(parts)
        running: set[Future[Record]] = {pool.submit(work, part) for part in islice(left, processes * AHEAD)}
        try:
            while running:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                running |= {pool.submit(work, part) for part in islice(left, len(done))}
                for future in done:
                    yield future.result()
        except BrokenProcessPool as error:
            mend = "run again: it goes on from there; with --processes 1 if memory is short"
            raise InputError("extract", "a process was killed; the finished parts are whole", mend) from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _by_dask(parts: Iterable[Part], processes: int, scheduler: str, work: Work) -> Iterator[Record]:
    with _client(scheduler, processes) as client:
        from distributed import as_completed

        left = iter(parts)
        ahead = max(AHEAD * sum(client.nthreads().values()), AHEAD)
        running = as_completed([client.submit(work, part, pure=False) for part in islice(left, ahead)])
        for future in running:
            record: Record = future.result()
            for part in islice(left, 1):
                running.add(client.submit(work, part, pure=False))
            yield record


@contextmanager
def _client(scheduler: str, processes: int) -> Iterator[Any]:
    """A client of the scheduler at that address, or of a cluster of processes that ends with the run."""
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise InputError("--scheduler", "Dask is not installed", "pip install '.[library]'") from error
    try:
        if scheduler == "local":
            with (
                LocalCluster(n_workers=processes, threads_per_worker=1, dashboard_address=None) as cluster,
                Client(cluster) as client,
            ):
                yield client
        else:
            with Client(scheduler, timeout="20s") as client:
                client.wait_for_workers(1, timeout=60)
                yield client
    except (OSError, ValueError) as error:
        problem = f"the scheduler cannot be reached, or has no worker ({error})"
        raise InputError(scheduler, problem, "start it with 'dask scheduler' and 'dask worker ADDRESS'") from error
