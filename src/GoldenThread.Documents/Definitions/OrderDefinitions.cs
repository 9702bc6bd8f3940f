using GoldenThread.Children.Orders;

namespace GoldenThread.Documents.Definitions;

/// <summary>Kinds of orders and legal statuses, from <c>definitions/orders.yaml</c>.</summary>
public static class OrderDefinitions
{
    private static readonly Lazy<OrderFile> File = new(() => DefinitionFile.Read<OrderFile>("orders.yaml"));

    private static readonly Lazy<IReadOnlyList<OrderKind>> ReadAll = new(() =>
        [.. File.Value.Orders.Select(o => new OrderKind(o.Key, o.Name, o.Status, Length(o.LongestMonths, o.LongestDays), Length(o.LongestInAllMonths, o.LongestInAllDays), o.Source))]);

    /// <summary>The kinds, in the order of the file.</summary>
    public static IReadOnlyList<OrderKind> All => ReadAll.Value;

    /// <summary>How many days before the end of an order it is asked about.</summary>
    public static int AsksBeforeDays => File.Value.AsksBeforeDays;

    /// <summary>A kind; null where there is none of that name.</summary>
    public static OrderKind? Find(string? key) => All.FirstOrDefault(o => o.Key == key);

    /// <summary>The status that begins and ends with a kind; null for none.</summary>
    public static string? Status(string? key) => Find(key)?.Status;

    private static OrderLength? Length(int months, int days) => months + days == 0 ? null : new OrderLength(months, days);

    private sealed class OrderFile
    {
        public int Version { get; set; }

        public int AsksBeforeDays { get; set; }

        public List<OrderRow> Orders { get; set; } = [];
    }

    private sealed class OrderRow
    {
        public string Key { get; set; } = "";

        public string Name { get; set; } = "";

        public string? Status { get; set; }

        public int LongestMonths { get; set; }

        public int LongestDays { get; set; }

        public int LongestInAllMonths { get; set; }

        public int LongestInAllDays { get; set; }

        public string Source { get; set; } = "";
    }
}
