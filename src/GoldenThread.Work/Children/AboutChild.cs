using GoldenThread.Children;
using GoldenThread.Storage;
using GoldenThread.Storage.Access;
using GoldenThread.Storage.Children;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Children;

/// <summary>How a program names a child: by NHS number, or by the id of the record.</summary>
internal static class AboutChild
{
    /// <summary>The one child of whom a record is exactly; null where there is none, or more than one. In the scope of the system.</summary>
    /// <param name="db">In the scope of the system.</param>
    /// <param name="about">The number, or the id.</param>
    public static async Task<ChildId?> Of(GoldenThreadDb db, string about)
    {
        if (Guid.TryParse(about, out var id)) return await db.ChildRecords.AnyAsync(r => r.Child == new ChildId(id)) ? new ChildId(id) : null;
        return NhsNumber.IsOne(about) && await ChildrenShown.Exactly(db, new IdentityAsked { NhsNumber = about }) is [var one] ? one : null;
    }

    /// <summary>What is kept for a duty team of how the child was named.</summary>
    public static IdentityAsked Named(string about) => new() { NhsNumber = NhsNumber.IsOne(about) ? about : null };
}
