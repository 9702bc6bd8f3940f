using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Organisations;

/// <summary>Undoes what was decided on a name of a document: the next document asks again. Actions stay with the organisations that they went to.</summary>
internal sealed class UndoNameChoice(GoldenThreadDb db, Acting acting, Saving saving)
{
    /// <summary>Undoes it; false where there is none in force.</summary>
    /// <param name="id">The decision.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else decided at the same moment.</exception>
    public async Task<bool> Undo(Guid id)
    {
        if (await db.NameChoices.SingleOrDefaultAsync(c => c.Id == id && c.InForce) is not { } choice) return false;
        await saving.Change(choice.Version, choice.Version, () => choice.Undo(acting.By), "Choice of a name undone");
        return true;
    }
}
