using Inspectlet;

namespace Analyzers;

/// <summary>As in C# 12, in what came after it.</summary>
public static class CSharp14
{
    extension(SessionSearch search)
    {
        public SessionSearch British => search.FromCountry("UK"); // INSP003

        public SessionSearch Long => search.WithPageCount(min: 9).WithPageCount(max: 12); // INSP002
    }

    public static SessionSearch Recent
    {
        get => field ?? SessionSearch.All.LastWeek(); // INSP010
        set;
    }

    public static void Starred(SearchHolder? holder)
    {
        holder?.Search = holder.Search.FromCountry("USA"); // INSP003
        holder?.Search.StarredOnly(); // INSP006
    }
}

public class SearchHolder
{
    public SessionSearch Search { get; set; } = SessionSearch.All;
}
