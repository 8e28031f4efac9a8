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


def habits() -> st.SearchStrategy[str]:
    """Dates as people write them, right and wrong, with numbers from a little too small to too big.

    Letters stand for what is put in: Y a year, N a number of at most two digits, D some date.
    """
    number = st.one_of(st.integers(0, 32), st.integers(0, 99)).flatmap(
        lambda n: st.sampled_from((f"{n}", f"{n:02d}"))
    )
    year = st.one_of(st.integers(0, 9999).map("{:04d}".format), st.sampled_from(("1930", "1920")))
    part = st.one_of(number, st.sampled_from(("XX", "xx", "1X", "3u")))
    date = st.builds(
        lambda year, parts, joint, mark: joint.join([year, *parts]) + mark,
        st.one_of(year, year.map("-{}".format), year.map(lambda y: y[:3] + "x")),
        st.lists(part, max_size=2),
        st.sampled_from("---/.–"),
        st.sampled_from(MARKS),
    )
    filled = {"Y": year, "N": number, "D": date, "M": st.sampled_from(_NAMES)}
    return st.sampled_from(_WAYS).flatmap(
        lambda way: st.tuples(*(filled.get(c, st.just(c)) for c in way)).map("".join)
    )


_NAMES = ("april", "Feb.", "Oktober", "june", "Frühling", "winter", "märz", "sept")
_WAYS = (
    *("D", "DD", "D/D", "D-D", "D–D", "D — D", "D..D", "..D", "D..", "D to D", "D bis D", "D or D"),
    *("from D to D", "between D and D", "zwischen D und D", "[D..D]", "[D,D]", "{D..D,D}", "D/.."),
    *("c. D", "about D", "um D", "before D", "bis D", "after D", "seit D", "D/open", "unknown/D"),
    *("early Y", "mid-Y", "late Ys", "the Ys", "Yer", "Nth century", "N. jahrhundert"),
    *("N bc", "Y b.c.e.", "N v. chr.", "ad N", "a.d.Y", "Y ce", "yN", "y-N", "yY", "YN", "yYN"),
    *("N M Y", "NM Y", "M N, Y", "M Y", "Y M N", "Y, M", "Nth of M Y", "N. M Y"),
    *("N/N/Y", "N.N.Y", "N-N-Y", "Y/N/N", "Y.N.N", "N/Y", "N.Y", "Y/N", "YNN", "Y-wN", "Y-N7"),
    *("Y-N-Nt10:30:60", "Y-N-Nt23:59:60z", "Y-N-N 20:00", "D?~", "Y-N-(N)~", " D", "D "),
)
