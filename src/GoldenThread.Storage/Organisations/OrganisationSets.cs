using GoldenThread.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Organisations;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class OrganisationSets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Organisations, those that ended included.</summary>
        public DbSet<Organisation> Organisations => db.Set<Organisation>();

        /// <summary>What people decided on names that documents brought, what was undone included.</summary>
        public DbSet<NameChoice> NameChoices => db.Set<NameChoice>();

        /// <summary>Official names that the partnership took in.</summary>
        public DbSet<OfficialName> OfficialNames => db.Set<OfficialName>();

        /// <summary>Organisations whose names look alike and that a person told apart.</summary>
        public DbSet<ToldApart> ToldApart => db.Set<ToldApart>();
    }
}
