namespace GoldenThread.Documents.Plans;

/// <summary>Forenames that are common in England: by them a reader knows that "Jane Marsh" is a person, and "Housing Options" is not.</summary>
internal static class Forenames
{
    private static readonly HashSet<string> Common =
    [
        .. ("Aaron Abdul Abigail Adam Adele Adrian Aisha Alan Alexander Alex Alice Alison Amanda Amber Amina Amir Amy Andrea Andrew Andy Angela Anita Ann Anna Anne Anthony Antonia Arjun Asha Ashley Ayesha "
            + "Barbara Ben Benjamin Beth Bethany Beverley Brenda Brian Bridget Bryony Callum Carl Carol Caroline Catherine Cath Charlotte Cheryl Chloe Chris Christine Christopher Claire Clare Colin Craig "
            + "Daniel Danielle Darren David Dave Dawn Deborah Debbie Debra Denise Diana Diane Dominic Donna Dorothy Duncan Eileen Elaine Eleanor Elizabeth Ellen Emily Emma Eric Erin Esther Faith Farah Fatima Fiona Frances Francesca Fran "
            + "Gareth Gary Gavin Gemma Geoffrey Geoff George Georgina Gillian Gill Glenn Gordon Graham Grace Greg Hannah Harriet Harry Hassan Hayley Heather Helen Henry Hilary Holly Howard Ian Imran Irene Isobel "
            + "Jack Jackie Jacob Jacqueline James Jamie Jane Janet Janice Jason Jasmine Jean Jenny Jennifer Jeremy Jessica Jill Jim Joan Joanna Joanne Joe John Jonathan Joseph Josephine Joyce Judith Julia Julian Julie June Justine "
            + "Karen Karl Kate Katherine Kathleen Kathryn Katie Kathy Kavita Keith Kelly Kerry Kevin Kim Kirsty Kwame Laura Lauren Leanne Lee Leila Lesley Liam Linda Lindsay Lisa Liz Lorraine Louise Lucy Luke Lynn Lynne "
            + "Maggie Malcolm Marcus Margaret Maria Marie Mariam Marion Mark Martin Mary Matthew Maureen Maxine Meera Megan Melanie Melissa Michael Michelle Mike Miriam Mohammed Mohamed Moira Monica Muhammad "
            + "Nadia Naomi Natalie Natasha Nathan Neil Nicholas Nick Nicola Nicole Nigel Nina Norma Oliver Olivia Omar Pamela Patricia Patrick Paul Paula Pauline Penny Peter Philip Phil Phillip Philippa Pippa Polly Priya "
            + "Rachel Rahul Rajesh Ravi Raymond Rebecca Rhys Richard Rita Rob Robert Roberta Roger Rory Rosalind Rosemary Ross Rosie Roy Russell Ruth Ryan Sally Sam Samantha Samira Samuel Sandra Sanjay Sara Sarah Sean Sharon Sheila Shirley "
            + "Simon Siobhan Sonia Sophie Stacey Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Sunita Susan Suzanne Sylvia Tania Tanya Tara Teresa Terry Theresa Thomas Tim Timothy Tina Toby Tom Tony Tracey Tracy Trevor "
            + "Usha Valerie Vanessa Vera Veronica Victoria Vikram Vincent Virginia Vivien Wayne Wendy William Yasmin Yusuf Yvonne Zainab Zara Zoe")
            .Split(' '),
    ];

    /// <summary>True for a forename.</summary>
    public static bool Is(string word) => Common.Contains(word);
}
