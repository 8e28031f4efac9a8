"""EDTF dates for tests: whole families of them, made at random."""

from hypothesis import strategies as st

MARKS = ("", "", "", "?", "~", "%")


def level_1_dates() -> st.SearchStrategy[str]:
    """Any date of level 0 or 1: single ones, and intervals that do not end before they begin."""
    return st.one_of(single_dates(), intervals())


def single_dates() -> st.SearchStrategy[str]:
    """Years, months, days, seasons, with unspecified digits and with marks."""
    year = st.one_of(
        st.integers(0, 9999).map("{:04d}".format),
        st.integers(1, 9999).map("-{:04d}".format),
    )
    month = st.integers(1, 12).map("{:02d}".format)
    day = st.integers(1, 28).map("{:02d}".format)
    season = st.integers(21, 24).map(str)
    plain = st.one_of(
        year,
        st.builds("{}-{}".format, year, month),
        st.builds("{}-{}".format, year, season),
        st.builds("{}-{}-{}".format, year, month, day),
        st.integers(0, 999).map("{:03d}X".format),
        st.integers(0, 99).map("{:02d}XX".format),
        year.map("{}-XX".format),
        year.map("{}-XX-XX".format),
        st.builds("{}-{}-XX".format, year, month),
    )
    marked = st.builds("{}{}".format, plain, st.sampled_from(MARKS))
    long = st.integers(10_000, 10**9)
    return st.one_of(marked, long.map("Y{}".format), long.map("Y-{}".format))


def intervals() -> st.SearchStrategy[str]:
    """Two dates in order, or one with an open or unknown end."""
    years = st.tuples(st.integers(1, 4000), st.integers(1, 4000)).map(sorted)
    end = st.tuples(st.sampled_from(("", "-05", "-05-07", "-21")), st.sampled_from(MARKS))
    closed = st.builds(
        lambda pair, first, last: f"{pair[0]:04d}{''.join(first)}/{pair[1] + 1:04d}{''.join(last)}",
        years,
        end,
        end,
    )
    one = st.builds(lambda year, parts: f"{year:04d}{''.join(parts)}", st.integers(0, 9999), end)
    half = st.builds(
        lambda date, other, first: f"{date}/{other}" if first else f"{other}/{date}",
        one,
        st.sampled_from(("", "..")),
        st.booleans(),
    )
    return st.one_of(closed, half)
