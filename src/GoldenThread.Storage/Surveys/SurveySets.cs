using GoldenThread.Surveys;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Storage.Surveys;

/// <summary>The area's rows, as the person of the session may see them.</summary>
public static class SurveySets
{
    extension(GoldenThreadDb db)
    {
        /// <summary>Surveys.</summary>
        public DbSet<Survey> Surveys => db.Set<Survey>();

        /// <summary>Disclosures that were found in words of surveys.</summary>
        public DbSet<SurveyConcern> SurveyConcerns => db.Set<SurveyConcern>();

        /// <summary>Results that were published.</summary>
        public DbSet<SurveyPublication> SurveyPublications => db.Set<SurveyPublication>();
    }
}
