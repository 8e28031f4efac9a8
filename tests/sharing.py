"""Shares the tests out to all cores: they are collected once, and run by processes forked off."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Iterable
from itertools import chain, groupby, pairwise
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

import pytest

TESTS_EACH = 10
"""A process that would have fewer tests to itself is not worth starting."""
ALONE = (
    "alone", "collectonly", "failedfirst", "newfirst", "setupshow", "stepwise", "trace", "usepdb",
)  # fmt: skip
"""Options under which one process runs all: they need an order, or a person who looks on."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--alone", action="store_true", help="run all tests in one process")


def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Run the tests in several processes, or leave them to pytest where one does better."""
    processes = worth_starting(session)
    if not processes:
        return None
    share(session, processes)
    return True


def worth_starting(session: pytest.Session) -> int:
    """Processes for what was collected; none if that failed, or is small, or needs the screen."""
    option = session.config.option
    if any(getattr(option, name, False) for name in ALONE) or option.capture == "no":
        return 0
    if session.testsfailed or any(item.get_closest_marker("slow") for item in session.items):
        return 0
    if sys.platform != "linux":  # elsewhere nothing is forked, or nothing that knows Qt
        return 0
    return shared_by(len(session.items), len(os.sched_getaffinity(0)))


def shared_by(tests: int, cores: int) -> int:
    """Processes for so many tests: two at least, as one would only pass them on."""
    processes = min(tests // TESTS_EACH, cores)
    return processes if processes > 1 else 0


def share(session: pytest.Session, processes: int) -> None:
    """Run the tests of a session in so many processes, and report here what comes of them."""
    files = [tuple(tests) for _, tests in groupby(session.items, lambda item: item.path)]
    files.sort(key=len, reverse=True)  # so that all are done at about the same time
    _make_ready(session.config)
    fork = multiprocessing.get_context("fork")
    todo = fork.SimpleQueue()
    working: dict[Connection, BaseProcess] = {}
    for _ in range(processes):
        heard, said = fork.Pipe(duplex=False)
        mine = chain.from_iterable(files[number] for number in iter(todo.get, None))
        working[heard] = fork.Process(target=_work, args=(session.config, mine, said))
        working[heard].start()
        said.close()  # here, so that the end of the process is heard
    for number in (*range(len(files)), *[None] * processes):
        todo.put(number)
    try:
        while working:
            for heard in wait(working):
                _hear(session, heard, working)
    finally:
        for process in working.values():
            process.terminate()
            process.join()


def _make_ready(config: pytest.Config) -> None:
    """Give up what each process has for itself, and make what is there once for all."""
    config.pluginmanager.get_plugin("capturemanager").stop_global_capturing()
    config.pluginmanager.get_plugin("terminalreporter").showfspath = False  # files come in turns
    config._tmp_path_factory.getbasetemp()
    gc.freeze()  # what was collected stays


def _work(config: pytest.Config, tests: Iterable[pytest.Item], said: Connection) -> None:
    """Run some of the tests, and say what comes of each."""
    plugins = config.pluginmanager
    plugins.unregister(name="terminalreporter")
    plugins.register(_Saying(said))
    capture = plugins.get_plugin("capturemanager")
    capture.start_global_capturing()
    capture.suspend_global_capture()
    try:
        for item, following in pairwise(chain(tests, [None])):
            config.hook.pytest_runtest_protocol(item=item, nextitem=following)
    except KeyboardInterrupt:  # of which pytest itself tells
        sys.exit(130)
    config._ensure_unconfigure()  # which fails if something was left open


class _Saying:
    """Passes on the reports of a test when it is done."""

    def __init__(self, said: Connection) -> None:
        self._said = said
        self._reports: list[pytest.TestReport] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._reports.append(report)

    def pytest_runtest_logfinish(self) -> None:
        self._said.send(self._reports)
        self._reports = []


def _hear(
    session: pytest.Session, heard: Connection, working: dict[Connection, BaseProcess]
) -> None:
    """Report the next test of a process, or see how it ended."""
    try:
        _report(session.config.hook, heard.recv())
    except EOFError:
        process = working.pop(heard)
        process.join()
        if process.exitcode:
            session.shouldfail = f"a process that ran tests ended with {process.exitcode}"
    if session.shouldfail:
        raise session.Failed(session.shouldfail)
    if session.shouldstop:
        raise session.Interrupted(session.shouldstop)


def _report(hook: Any, reports: list[pytest.TestReport]) -> None:
    test = {"nodeid": reports[0].nodeid, "location": reports[0].location}
    hook.pytest_runtest_logstart(**test)
    for report in reports:
        hook.pytest_runtest_logreport(report=report)
    hook.pytest_runtest_logfinish(**test)
